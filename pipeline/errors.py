"""Errors for people: the message is all they see."""


class UserError(Exception):
    """Something a person can mend. The message says what is wrong, where, why, and what to do next."""
