/** Words that questions are asked with; they say nothing about the subject. */
export const STOP_WORDS = [
  ...['的', '了', '和', '与', '及', '或', '在', '是', '吗', '呢', '啊', '吧', '请问', '关于'],
  ...[
    '有',
    '哪',
    '几',
    '哪几',
    '怎么办',
    '办',
    '怎么样',
    '为何',
    '是否',
    '可以',
    '需要',
    '应该',
    '我',
    '想',
  ],
  ...['怎么', '怎样', '怎么做', '如何', '什么', '什么是', '为什么', '有没有', '哪些', '哪里', '做'],
  ...['the', 'of', 'and', 'a', 'an', 'in', 'to', 'for', 'on', 'with', 'is', 'are', 'do', 'i'],
  ...['how', 'what', 'why', 'where', 'about'],
]
