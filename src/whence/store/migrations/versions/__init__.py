"""The revisions, in order; the newest is named in `whence.store.migrations.REVISION`."""
