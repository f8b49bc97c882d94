-- Tags, owner, validity and variants of an FAQ entry: a JSON object, each of them only where it is said.
ALTER TABLE faq_entry ADD COLUMN particulars TEXT NOT NULL DEFAULT '{}';
