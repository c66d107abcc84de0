-- Every write asks which rows it wrote, in all tables that keep their past. Planning that question takes ten times as long as
-- answering it, and the plan does not depend on what is asked for.
alter function facts_to_seal(timestamptz[], text[]) set plan_cache_mode = force_generic_plan;
