"""partner-profiles: tables out of partner-profile prose, every value with its sentence."""
