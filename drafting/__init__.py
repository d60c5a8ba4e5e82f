"""Onevoice: public statements, written, checked, approved and released by one voice."""
