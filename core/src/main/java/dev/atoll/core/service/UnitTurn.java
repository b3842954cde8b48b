package dev.atoll.core.service;

/** systemd's words for what is done to a unit now, whatever it does by itself later. */
public enum UnitTurn {
    START,
    STOP,
    /** One that does not run is started. */
    RESTART
}
