package uk.waymark.events;

/** What an inspection looked at. Only a look at the whole service can rate an authority. */
public enum Scope {
    WHOLE_SERVICE, PROTECTION_OF_CHILDREN_ONLY, LOOKED_AFTER_CHILDREN_ONLY, LSCB_ONLY, OTHER_PART
}
