package dev.fusabi.examples;

/** A tab as scripts see it: the components are the fields, by name. */
public record TabInfo(long tab_id, long tab_index, String button, PaneInfo active_pane) {
    /** What runs in a tab. */
    public record PaneInfo(String foreground_process_name, String current_working_dir) {}
}
