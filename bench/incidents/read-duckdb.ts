/** In a process of its own: the same file to the same cells by DuckDB. A row that stands there twice counts once, as in the importer. */
import { DuckDBInstance } from '@duckdb/node-api'

const [path = '', threads = '2', scope = 'same'] = process.argv.slice(2)
const columns = 'event_id_cnty, event_date, event_type, actor1, admin2, fatalities'
const rows = scope === 'same' ? `(select distinct ${columns} from read_csv('${path}'))` : `read_csv('${path}')`
const database = await DuckDBInstance.create(':memory:', { threads })
const connection = await database.connect()
const started = performance.now()
await connection.run(`create temp table cells as
  select admin2, date_trunc('month', event_date) as month, event_type, actor1, fatalities = 0 as nobody,
    count(*)::int as events, sum(fatalities)::int as deaths
  from ${rows} group by all`)
const seconds = (performance.now() - started) / 1000
const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson() as string[][]
const [[cells, events, deaths] = []] = await ask('select count(*), sum(events), sum(deaths) from cells')
const byType = Object.fromEntries(
  (await ask("select event_type || ' ' || year(month), sum(deaths) from cells group by 1")).map(([key, sum]) => [
    key,
    Number(sum),
  ]),
)
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(
  JSON.stringify({ seconds, megabytes, cells: Number(cells), events: Number(events), deaths: Number(deaths), byType }),
)
