import { ReportsPage } from '../../kinds/status/index.tsx'
import { useSession } from '../session.ts'

/** `/map`: what was reported where. */
const Reports = () => {
  const { accounts } = useSession() // here: what a prop asks for is read again after waiting, where there is no context
  return <ReportsPage api={accounts} />
}

export default Reports
