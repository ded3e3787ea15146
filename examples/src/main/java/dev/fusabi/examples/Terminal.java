package dev.fusabi.examples;

/** What a terminal lets its configuration script do. */
public interface Terminal {
    /** Shows the tab of this id. */
    void switchToTab(long tabId);

    /** Closes the tab of this id. */
    void closeTab(long tabId);

    /** Opens the context menu of a tab. */
    void showTabMenu(TabInfo tab);
}
