-- What the child said, when somebody else consents for them: from twelve it has great weight (law.md A4, K8).
ALTER TABLE consent ADD COLUMN child_view TEXT NOT NULL DEFAULT ''; -- agrees, disagrees; empty: not asked, or consents themselves
