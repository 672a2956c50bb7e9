import { WritePage } from '../../kinds/post/index.tsx'
import { Members } from '../Members.tsx'

const Write = () => <Members>{() => <WritePage />}</Members>

export default Write
