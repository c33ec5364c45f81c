import type { Sought } from '#domain/audit/audit-filter';

/** The address of a list of the audit. */
export function auditAddress(sought: Sought, before?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(sought)) if (value !== '') query.set(name, value);
  if (before) query.set('before', before);
  return query.size > 0 ? `/admin/audit?${query}` : '/admin/audit';
}
