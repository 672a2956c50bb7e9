import { ReportsPage } from '../../kinds/status/index.tsx'
import { useSession } from '../session.ts'

/** `/map`: what was reported where. */
const Reports = () => <ReportsPage api={useSession().accounts} />

export default Reports
