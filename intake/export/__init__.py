"""One child's case as a package for the Trust's case systems: documented, marked with its hash, receipted."""
