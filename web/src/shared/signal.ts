import { useSyncExternalStore } from 'react';

/** A value outside of React that components follow. */
export class Signal<T> {
  #listeners = new Set<() => void>();
  #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  get = (): T => this.#value;
  set = (value: T): void => {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  };
  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const useSignal = <T,>(signal: Signal<T>): T => useSyncExternalStore(signal.listen, signal.get);
