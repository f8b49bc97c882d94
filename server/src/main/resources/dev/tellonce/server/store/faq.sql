-- :all_newest
SELECT id, language, version, topic, question, phrasings, answer, link_url, link_label, automate,
       particulars
  FROM faq_entry f
 WHERE version = (SELECT max(version) FROM faq_entry n WHERE n.id = f.id AND n.language = f.language)
 ORDER BY id, language;

-- :newest id, language
SELECT id, language, version, topic, question, phrasings, answer, link_url, link_label, automate,
       particulars
  FROM faq_entry
 WHERE id = ? AND language = ?
 ORDER BY version DESC
 LIMIT 1;

-- :insert_faq id, language, version, topic, question, phrasings, answer, link_url, link_label, automate, particulars, saved, saved_by
INSERT INTO faq_entry
  (id, language, version, topic, question, phrasings, answer, link_url, link_label, automate,
   particulars, saved, saved_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
