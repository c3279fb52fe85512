"""The thread that owns the device, and the queue of what it has to do."""
