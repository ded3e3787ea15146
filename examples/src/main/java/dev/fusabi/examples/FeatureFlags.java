package dev.fusabi.examples;

/** What the configuration script switches on and off. */
public record FeatureFlags(
        boolean enable_beta_features, boolean enable_analytics, long max_upload_size) {}
