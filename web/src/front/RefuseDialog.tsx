import type { ReactNode } from 'react';
import { t } from '../shared/i18n';
import { Refused } from '../shared/Refused';
import { Dialog } from '../shared/ui';

interface Props {
  title: string;
  /** Names the field. */
  label: string;
  /** Most characters of the reason. */
  most: number;
  reason: string;
  setReason: (reason: string) => void;
  busy?: boolean;
  trouble: Error | string | null;
  refuse: () => void;
  onClose: () => void;
  /** What the refusal does. */
  children: ReactNode;
}

/** Refusing something takes a reason. */
export function RefuseDialog({ title, label, most, reason, setReason, busy, trouble, refuse, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className="field">
        <label className="field-label" htmlFor="refuse-reason">{label}</label>
        <textarea id="refuse-reason" className="form-control" rows={3} maxLength={most} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      {trouble && <Refused trouble={trouble} />}
      <div className="actions">
        <button type="button" className="btn btn-danger" disabled={busy || !reason.trim()} onClick={refuse}>{t('Rifiuta', 'Refuse')}</button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>{t('Annulla', 'Cancel')}</button>
      </div>
    </Dialog>
  );
}
