import Download from 'lucide-solid/icons/download'
import FileIcon from 'lucide-solid/icons/file'
import FileArchive from 'lucide-solid/icons/file-archive'
import FileText from 'lucide-solid/icons/file-text'
import type { Attached } from '../../../shared/kernel/file.ts'
import { contentOf } from '../../../shared/protocol/files.ts'
import type { Icon } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { sizeOf } from './size.ts'

const iconOf = (type: string): Icon => {
  if (/zip|compressed|gzip/.test(type)) return FileArchive
  return /^text\/|pdf|word|document|rtf/.test(type) ? FileText : FileIcon
}

const endingOf = (name: string): string => /\.(\w{1,6})$/.exec(name)?.[1]?.toUpperCase() ?? ''

/** A file that is saved rather than looked at: what it is called, what it is, how large it is. */
export const FileCard = (props: { readonly file: Attached }) => (
  <a class="file-card" href={contentOf(props.file.id, { download: true })} download={props.file.name}>
    <span class="unseen">{t('files.download')} </span>
    {iconOf(props.file.type)({ size: 28, 'aria-hidden': true })}
    <span class="file-words">
      <span class="file-name" dir="auto">
        {props.file.name}
      </span>{' '}
      <span class="file-facts">{[endingOf(props.file.name), sizeOf(props.file.size)].filter(Boolean).join(' · ')}</span>
    </span>
    <Download size={20} aria-hidden={true} />
  </a>
)
