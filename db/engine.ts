export type Engine = 'sqlite' | 'postgres';

/** DATABASE_URL picks the engine once for the life of the process. */
export const engine: Engine = /^postgres(ql)?:\/\//.test(process.env.DATABASE_URL ?? '')
  ? 'postgres'
  : 'sqlite';
