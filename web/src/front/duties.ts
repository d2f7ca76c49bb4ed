import type { MyDutyChangesSubscription } from '@contract/graphql';
import { Signal } from '../shared/signal';

/** The newest message about what concerns the person; lists read again with each, also when the stream begins anew. */
export const duties = new Signal<MyDutyChangesSubscription['myDuties'] | null>(null);
