package uk.waymark.runtime.web.json;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

final class SoundKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        if (!Text.isSound(key)) {
            return context.handleWeirdKey(String.class, "", "not sound");
        }
        return key;
    }
}
