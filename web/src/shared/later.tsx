import { lazy, useState, type ComponentType } from 'react';

/** A part of a page that comes when it is needed. One that is there already is shown at once: React would wait before it takes its placeholder away. */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> & { come: () => Promise<void> } {
  let there: ComponentType<Props> | undefined;
  const Lazy = lazy(load) as unknown as ComponentType<Props>;
  function Later(props: Props) {
    const [Part] = useState(() => there ?? Lazy);
    return <Part {...props} />;
  }
  return Object.assign(Later, { come: async () => { there = (await load()).default; } });
}
