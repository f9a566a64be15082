/** What an import could not take as it was, or did differently; each with its words in zh and en. */
export const PROBLEMS = {
  'missing-picture': ['图片文件不存在', 'the picture is missing'],
  'remote-picture': [
    '外部网站的图片不下载，请自行下载后放进文件夹',
    'a picture of another website is not fetched: download it into the folder',
  ],
  'picture-outside': [
    '图片路径超出了文件夹，已拒绝',
    'the picture lies outside the folder and was refused',
  ],
  'picture-unreadable': ['不是能用的图片', 'this is not a picture that can be used'],
  'picture-converted': ['SVG 图片已转换为 PNG', 'the SVG picture was turned into a PNG'],
  'link-outside': [
    '链接指向文件夹之外，已改为文字',
    'the link leads out of the folder and was turned into text',
  ],
  'link-missing': [
    '链接的文件不在导入内容中，已改为文字',
    'what the link names was not imported; it was turned into text',
  ],
  'link-unsafe': [
    '链接地址不能使用，已改为文字',
    'the address of the link cannot be used; it was turned into text',
  ],
  'front-matter': [
    '文件头（front matter）有误，正文照常导入',
    'the front matter is broken; the text was taken',
  ],
  'html-dropped': [
    '不支持的 HTML 元素，已略去',
    'an HTML element that has no place in a text was left out',
  ],
  'formula-invalid': ['公式有误，已按代码导入', 'the formula cannot be read; it was taken as code'],
  'block-flattened': [
    '提示框里不能有标题、引用、表格或分隔线，已改为普通文字',
    'a callout holds no headings, quotes, tables or rules; they became plain text',
  ],
  'file-too-large': ['文件太大，已跳过', 'the file is too large and was skipped'],
  'line-too-long': ['有一行太长，文件已跳过', 'a line is too long; the file was skipped'],
  'not-text': ['文件不是文本，已跳过', 'the file is not text and was skipped'],
  encoding: ['文件编码是 GB18030，已转换', 'the file was in GB18030 and was converted'],
  unreadable: ['文件不能读取，已跳过', 'the file could not be read and was skipped'],
  symlink: [
    '符号链接指向文件夹之外或指向文件夹，已跳过',
    'a symbolic link out of the folder, or to a folder, was skipped',
  ],
  'too-deep': ['结构嵌套太深，文件已跳过', 'the text is nested too deeply; the file was skipped'],
  'no-text': ['文件没有正文', 'the file has no text'],
  'other-language': [
    '文件夹里是其他语言，请单独导入',
    'another language: import this folder by itself',
  ],
  traditional: ['繁体中文，已转换为简体', 'traditional Chinese was converted to simplified'],
  'title-shortened': ['标题太长，已截短', 'the title was too long and was cut'],
  'kept-edits': [
    '导入后有人修改过，保留修改；用 --overwrite 覆盖',
    'edited by a person since the import and left as it is; --overwrite replaces it',
  ],
  'kept-simplified': [
    '已有中文内容，未用繁体版本替换；用 --overwrite 覆盖',
    'the Chinese text that is there was kept, not replaced by the traditional one; --overwrite replaces it',
  ],
  'not-saved': ['未能写入', 'could not be written'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type ProblemKind = keyof typeof PROBLEMS

export type Problem = {
  kind: ProblemKind
  /** Relative to the collection's root, with slashes. */
  file?: string
  line?: number
  /** What it is about: a path, an address, a message. */
  detail?: string
}

/** A problem as a line of the report: `a/b.md:12: 图片文件不存在 · the picture is missing: x.png`. */
export function describe({ kind, file, line, detail }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':')
  return [place, PROBLEMS[kind].join(' · '), detail].filter(Boolean).join(': ')
}
