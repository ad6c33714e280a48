"""What all tests share: property tests take their time on a busy machine, and leave nothing behind."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("whence", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("whence")
