/**
 * Queries for impossible orders of events: each finds rows whose dates contradict each other. `:now` is the
 * seed's now.
 */
const japanDay = (instant: string) => `date(${instant} / 1000, 'unixepoch', '+9 hours')`;
const end = "(v.starts_at + v.minutes * 60000)";

export const disorder: Record<string, string> = {
  "a visit made after it began": "select id from visits where created_at >= starts_at",
  "a visit made before its ALT came": `
    select v.id from visits v join members m on m.id in (v.alt_id, v.mentor_id)
    where v.created_at <= m.created_at`,
  "a focus chosen before the visit was made, or once it had begun": `
    select id from visits where focus_chosen_at not between created_at and starts_at`,
  "a future visit with an observation, or a past one left without": `
    select v.id from visits v left join observations o on o.visit_id = v.id
    where v.status = 'planned'
      and (o.id is null) <> (${japanDay("v.starts_at")} >= ${japanDay(":now")})`,
  "an observation outside its lesson": `
    select o.id from observations o join visits v on v.id = o.visit_id
    where o.started_at < v.starts_at or o.ended_at > ${end} or o.ended_at > :now`,
  "an observation of a visit that never took place": `
    select o.id from observations o join visits v on v.id = o.visit_id where v.status <> 'planned'`,
  "a note outside the observation": `
    select n.id from notes n join observations o on o.id = n.observation_id
    where n.noted_at not between o.started_at and o.ended_at or n.written_at <= n.noted_at
      or n.removed_at <= n.written_at`,
  "an autosave before its note, or without one": `
    select n.id from notes n left join operations p on p.id = n.operation_id
    where p.id is null or p.at < n.written_at or p.at > :now or p.kind not like 'note.%'`,
  "a level or text saved before the end, or without its operation": `
    select x.operation_id from (
      select observation_id, operation_id, 'level.set' as kind from levels
      union all select observation_id, operation_id, 'text.write' from feedback_texts
    ) x join observations o on o.id = x.observation_id
    left join operations p on p.id = x.operation_id and p.kind = x.kind
    where p.id is null or p.at <= o.ended_at or p.at > :now`,
  "feedback shared before it was written": `
    select f.id from feedback_versions f join operations p on p.observation_id = f.observation_id
    where f.shared_at <= p.at and f.version = (
      select max(version) from feedback_versions where observation_id = f.observation_id)`,
  "versions out of order": `
    select a.id from feedback_versions a join feedback_versions b
      on b.observation_id = a.observation_id and b.version > a.version
    where b.shared_at <= a.shared_at`,
  "a reflection before the lesson was over": `
    select r.id from reflections r join visits v on v.id = r.visit_id where r.written_at <= ${end}`,
  "a reply before the feedback, or before the ALT's own view": `
    select p.id from replies p
      join observations o on o.id = p.observation_id
      left join reflections r on r.visit_id = o.visit_id
      join feedback_versions f on f.observation_id = o.id and f.version = 1
    where r.id is null or p.at <= r.written_at or p.at <= f.shared_at`,
  "a goal set before its visit, or ended before it was set": `
    select g.id from goals g left join visits v on v.id = g.visit_id
    where g.created_at <= coalesce(${end}, 0) or g.ended_at <= g.created_at
      or (g.status = 'open') <> (g.ended_at is null)`,
  "a goal from feedback that its ALT had not opened": `
    select g.id from goals g join observations o on o.visit_id = g.visit_id
      left join feedback_versions f on f.observation_id = o.id and f.version = 1
      left join reflections r on r.visit_id = o.visit_id
    where f.id is null or r.id is null
      or g.created_at <= f.shared_at or g.created_at <= r.written_at`,
  "a goal while the one before was running": `
    select b.id from goals a join goals b on b.alt_id = a.alt_id and b.created_at > a.created_at
    where a.ended_at is null or b.created_at < a.ended_at`,
  "a step before its goal, after it, or due before it was set": `
    select s.id from steps s join goals g on g.id = s.goal_id
    where s.created_at <= g.created_at or s.ended_at <= s.created_at
      or s.due_on <= ${japanDay("s.created_at")}
      or (s.status = 'open') <> (s.ended_at is null) or (s.status = 'open') <> (s.ended_by is null)
      or (g.ended_at is not null and (s.ended_at is null or s.ended_at > g.ended_at))`,
  "a step while the one before was open": `
    select b.id from steps a join steps b on b.goal_id = a.goal_id and b.created_at > a.created_at
    where a.ended_at is null or b.created_at < a.ended_at`,
  "a running goal without an open step": `
    select g.id from goals g where g.status = 'open'
      and (select count(*) from steps s where s.goal_id = g.id and s.status = 'open') <> 1`,
  "a step seen in a note that is not later, or not its ALT's": `
    select s.id from steps s join goals g on g.id = s.goal_id
      join notes n on n.id = s.note_id
      join observations o on o.id = n.observation_id
      join visits v on v.id = o.visit_id
      join feedback_versions f on f.observation_id = o.id
    where n.noted_at <= s.created_at or s.ended_at <= f.shared_at
      or v.alt_id <> g.alt_id or n.removed_at is not null`,
  "a check-in outside its step": `
    select c.id from check_ins c join steps s on s.id = c.step_id
    where c.at <= s.created_at or c.at >= coalesce(s.ended_at, :now)`,
  "a module chosen before the feedback": `
    select m.module_id from visit_modules m
      left join observations o on o.visit_id = m.visit_id
      left join feedback_versions f on f.observation_id = o.id and f.version = 1
    where f.id is null or m.chosen_at <= f.shared_at`,
  "a step practised before its module was chosen": `
    select c.id from module_choices c join practices p on p.choice_id = c.id
    where p.tried_at <= c.chosen_at`,
  "anything said or done in the future": `
    select id from visits where created_at > :now or focus_chosen_at > :now
    union all select id from members where created_at > :now or disabled_at > :now
    union all select id from feedback_versions where shared_at > :now
    union all select id from reflections where written_at > :now or updated_at > :now
    union all select id from replies where at > :now
    union all select id from goals where created_at > :now or ended_at > :now
    union all select id from steps where created_at > :now or ended_at > :now
    union all select id from check_ins where at > :now
    union all select id from practices where tried_at > :now
    union all select id from module_choices where chosen_at > :now
    union all select id from events where at > :now
    union all select id from agreement_links where created_at > :now
    union all select id from agreement_answers where at > :now
    union all select agreement_id from agreement_confirmations where at > :now
    union all select agreement_id from agreement_versions where at > :now
    union all select id from agreement_lessons where created_at > :now
    union all select lesson_id from lesson_reviews where at > :now`,
  "an event of nobody, or of nothing": `
    select e.id from events e left join (
      select id, created_at from members union select id, created_at from partner_teachers
    ) m on m.id = e.actor_id
    where m.id is null or e.at < m.created_at or e.subject_id not in (
      select id from visits union select plain(id) from observations
      union select id from goals union select id from steps union select id from agreements)`,
  "an agreement without its newest version, or agreed on by one alone": `
    select a.id from agreements a
    where a.head_version <> (
        select max(version) from agreement_versions where agreement_id = a.id)
      or 2 <> coalesce((
        select count(*) from agreement_confirmations c
        where c.agreement_id = a.id and c.version = a.agreed_version), 2)
        and a.agreed_version is not null`,
  "a version before the one before it, or confirmed before it was written": `
    select b.agreement_id from agreement_versions a join agreement_versions b
      on b.agreement_id = a.agreement_id and b.version > a.version
    where b.at <= a.at
    union select c.agreement_id from agreement_confirmations c join agreement_versions v
      on v.agreement_id = c.agreement_id and v.version = c.version
    where c.at < v.at or c.at = v.at and c.by <> v.by`,
  "an answer before its version, or a link before its agreement": `
    select w.id from agreement_answers w join agreement_versions v
      on v.agreement_id = w.agreement_id and v.version = w.version
    where w.at <= v.at
    union select l.id from agreement_links l join agreements a on a.id = l.agreement_id
    where l.created_at <= a.created_at or l.expires_at <= l.created_at`,
  "a review before its lesson's day, or a lesson outside its agreement": `
    select l.id from agreement_lessons l join agreements a on a.id = l.agreement_id
    where l."on" not between a.starts_on and a.ends_on
    union select l.id from lesson_reviews r join agreement_lessons l on l.id = r.lesson_id
    where date(r.at / 1000, 'unixepoch', '+9 hours') < l."on" or r.at <= l.created_at`,
  "anything by a member who has left": `
    select e.id from events e join members m on m.id = e.actor_id where e.at >= m.disabled_at`,
  "two lessons of one person at the same time": `
    select a.id from visits a join visits b on a.id < b.id
      and (a.alt_id in (b.alt_id, b.mentor_id) or a.mentor_id in (b.alt_id, b.mentor_id))
      and a.starts_at < b.starts_at + b.minutes * 60000
      and b.starts_at < a.starts_at + a.minutes * 60000
    where a.status <> 'declined' and b.status <> 'declined'`,
};

/** All instants at which a person acts, to check their time of day. */
export const instants = `
  select starts_at as at from visits union select created_at from visits
  union select focus_chosen_at from visits union select shared_at from feedback_versions
  union select written_at from reflections union select at from replies
  union select created_at from goals union select created_at from steps
  union select ended_at from steps union select at from check_ins
  union select chosen_at from module_choices union select tried_at from practices
  union select at from agreement_versions union select at from agreement_confirmations
  union select at from agreement_answers union select created_at from agreement_links
  union select created_at from agreement_lessons union select at from lesson_reviews`;
