import { Area } from '#src/coordination/model.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { DepthOf } from '../../bringing/proposing/places-held.ts'
import { gazetteer } from '../../places/gazetteer.ts'

/** In how many areas of the workspace the one lies that is called so; the widest, where several are. */
export async function areaDepths(tx: ReadTx): Promise<DepthOf> {
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  const byId = new Map(areas.map((area) => [area.id, area]))
  const { named } = gazetteer(areas)
  const depth = ({ parent }: Area): number => {
    const around = parent === undefined ? undefined : byId.get(parent)
    return around ? 1 + depth(around) : 0
  }
  return (name) => {
    const depths = named(name).map(depth)
    return depths.length === 0 ? undefined : Math.min(...depths)
  }
}
