import { useNavigate, useParams } from '@solidjs/router'
import { StatusPage } from '../../kinds/status/index.tsx'
import { useSession } from '../session.ts'

/** `/status/<number>`: where a matter stands, for whoever has its number. */
const Status = () => {
  const session = useSession()
  const navigate = useNavigate()
  const params = useParams<{ number?: string }>()
  return (
    <StatusPage
      api={session.accounts}
      number={params.number ?? null}
      onNumber={(number) => navigate(`/status/${encodeURIComponent(number)}`)}
    />
  )
}

export default Status
