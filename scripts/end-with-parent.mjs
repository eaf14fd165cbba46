// Loaded before Next: a starter killed by force cannot end its server, which would keep the port for ever.
// Listening keeps the channel open, so a program without a starter (no channel) is left alone.
process.once("disconnect", () => process.exit(1));
