import fc from 'fast-check'

/** Properties are tried with one seed, so that a run can be repeated; PAIMANA_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.PAIMANA_SEED ?? 20140226) })
