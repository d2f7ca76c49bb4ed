// What in a schema breaks those who rely on an older one, and marks of removal that say too little.
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, getNamedType, isUnionType } from 'graphql';

/** The earliest day of removal that a mark names. */
const day = (reason) => /\d{4}-\d{2}-\d{2}/.exec(reason ?? '')?.[0];

/** The first day that is six months after this one. */
const afterSixMonths = (from) => {
  const [year, month, date] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month + 5, date)).toISOString().slice(0, 10);
};

/** Everything that has or may have a mark, by its path: fields, arguments, values, with the type that it leads to. */
function members(schema) {
  const found = new Map();
  for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
    for (const member of 'getFields' in type ? Object.values(type.getFields()) : 'getValues' in type ? type.getValues() : []) {
      const path = `${type.name}.${member.name}`;
      found.set(path, { owner: type.name, to: member.type && getNamedType(member.type).name, reason: member.deprecationReason });
      for (const { name, type: of, deprecationReason } of member.args ?? [])
        found.set(`${path}.${name}`, { owner: type.name, to: getNamedType(of).name, reason: deprecationReason });
    }
  }
  return found;
}

/**
 * Sentences about what breaks clients of `before`. A member may go when it was marked there and its day is past, and a
 * type when nothing else led to it. Where the marks of `after` become a promise on the day `promised`, each new one
 * has to leave six months from then.
 */
export async function broken(before, after, { today, promised }) {
  const [old, now] = [buildSchema(before), buildSchema(after)];
  const [known, kept] = [members(old), members(now)];
  // What belongs to a field goes with it.
  const due = (path) => (day(known.get(path)?.reason) ?? '9999') <= today || (path.split('.').length > 2 && due(path.slice(0, path.lastIndexOf('.'))));

  const gone = (name, asked = new Set()) => {
    if (asked.has(name)) return true;
    asked.add(name);
    const type = old.getType(name);
    if (now.getType(name) || !type || [old.getQueryType(), old.getMutationType(), old.getSubscriptionType()].includes(type)) return false;
    const others = Object.values(old.getTypeMap()).filter((other) => isUnionType(other) && other.getTypes().includes(type));
    const holders = [...others, ...(type.getInterfaces?.() ?? [])].map(({ name }) => name);
    const uses = [...known].filter(([, { to }]) => to === name);
    return uses.every(([path, { owner }]) => due(path) || gone(owner, asked)) && holders.every((holder) => gone(holder, asked));
  };

  const changes = await diff(old, now);
  const said = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path = '' }) => !due(path) && !gone(path.split('.')[0]))
    .map(({ message, path }) => `${message} (${path})`);
  for (const [path, { reason }] of kept) {
    const [was, is] = [known.get(path)?.reason, day(reason)];
    if (reason == null || reason === was) continue;
    if (!is || !/`[^`]+`/.test(reason)) said.push(`The mark of ${path} names no replacement in backquotes, or no day of removal`);
    else if (day(was) ? is < day(was) : promised && is < afterSixMonths(promised))
      said.push(`The mark of ${path} leaves less time than was promised, or less than six months: ${is}`);
  }
  return { changes: changes.length, said };
}
