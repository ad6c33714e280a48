"""The embedded table of countries and divisions, made from GeoNames' own lists."""
