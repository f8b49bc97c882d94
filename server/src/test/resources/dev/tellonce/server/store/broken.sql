-- A step that fails half way, for a test.
CREATE TABLE half_made (id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE meta (id INTEGER PRIMARY KEY) STRICT;
