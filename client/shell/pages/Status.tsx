import { useNavigate, useParams } from '@solidjs/router'
import { StatusPage } from '../../kinds/status/index.tsx'
import { useSession } from '../session.ts'

/** The router gives a part of an address as it stands there: a number may end in `$` or `=`, which are written as `%24`, `%3D`. */
const read = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** `/status/<number>`: where a matter stands, for whoever has its number. */
const Status = () => {
  const session = useSession()
  const navigate = useNavigate()
  const params = useParams<{ number?: string }>()
  return (
    <StatusPage
      api={session.accounts}
      number={params.number === undefined ? null : read(params.number)}
      onNumber={(number) => navigate(`/status/${encodeURIComponent(number)}`)}
    />
  )
}

export default Status
