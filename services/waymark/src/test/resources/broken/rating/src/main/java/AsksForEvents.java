class AsksForEvents {

    static final String SQL = "select payload from event_store.event";
}
