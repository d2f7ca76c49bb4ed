import type { CombinedError } from '@urql/core';
import { t } from './i18n';
import { loginAddress } from './session';
import { Notice, explain } from './ui';

/** Why an act was not done; a login that is too old can be made anew beside this page, and the act repeated. */
export function Refused({ trouble }: { trouble: Error | string }) {
  const stale = typeof trouble !== 'string' && 'graphQLErrors' in trouble && (trouble as CombinedError).graphQLErrors.some(({ extensions }) => extensions['code'] === 'REAUTHENTICATION_REQUIRED');
  return (
    <Notice tone="danger">
      <p className={stale ? undefined : 'mb-0'}>{typeof trouble === 'string' ? trouble : explain(trouble)}</p>
      {stale && <a className="btn btn-outline-primary btn-sm" href={loginAddress()} target="_blank" rel="noopener">{t('Accedi di nuovo, poi ripeti', 'Sign in again, then repeat')}</a>}
    </Notice>
  );
}
