"""How fast the pages are, beside a bare page in the same run: `make bench`."""
