/** Characters that tell the two scripts apart, simplified first. */
const pairs =
  `诉訴 这這 请請 时時 说說 谢謝 谁誰 们們 让讓 问問 间間 开開 关關 门門 处處 办辦 结結 经經 给給 级級 终終 单單 号號 复復 写寫 实實 对對 导導
专專 业業 务務 员員 顾顧 题題 预預 须須 顺順 页頁 显顯 类類 标標 样樣 机機 权權 条條 杂雜 极極 构構 种種 积積 称稱 稳穩 继繼 续續 维維 网網
罗羅 罚罰 贵貴 费費 赔賠 资資 账賬 货貨 质質 购購 贴貼 车車 转轉 轻輕 较較 边邊 达達 过過 运運 还還 进進 远遠 违違 连連 适適 选選 递遞 遗遺
释釋 里裡 钟鐘 银銀 链鏈 错錯 长長 闭閉 闻聞 阅閱 队隊 际際 险險 随隨 难難 静靜 项項 顿頓 频頻 颜顏 风風 饭飯 馆館 驻駐 验驗 鱼魚 鲜鮮 点點
齐齊 发發 变變 叙敘 听聽 启啟 响響 团團 园園 围圍 国國 图圖 场場 块塊 坚堅 坏壞 备備 够夠 头頭 夹夾 奖獎 妇婦 孙孫 学學 宁寧 宽寬 寻尋 层層
岁歲 帮幫 带帶 并並 应應 库庫 废廢 张張 弹彈 归歸 当當 录錄 态態 怀懷 总總 恶惡 愿願 户戶 执執 扩擴 扫掃 护護 报報 担擔 择擇 损損 换換 据據
数數 断斷 无無 旧舊 暂暫 东東 两兩 严嚴 丢丟 个個 为為 举舉 么麼 义義 乐樂 习習 书書 买買 争爭 亲親 仅僅 从從 仓倉 价價 众眾 优優 会會 伤傷
传傳 体體 余餘 侧側 儿兒 党黨 内內 册冊 决決 况況 净淨 减減 几幾 凭憑 击擊 则則 刚剛 创創 别別 动動 劳勞 势勢 区區 医醫 华華 协協 卖賣 卫衛
压壓 厂廠 历歷 厅廳 县縣 参參 双雙 台臺 吗嗎 后後 吓嚇 周週 汇彙 沟溝 没沒 满滿 灵靈 灾災 烦煩 热熱 爱愛 独獨 环環 现現 电電 画畫 监監 盘盤
着著 码碼 确確 离離 签簽 简簡 纠糾 红紅 约約 线線 练練 组組 细細 织織 统統 绝絕 编編 缘緣 职職 联聯 胜勝 脏髒 节節 获獲 营營 蓝藍 虑慮 虽雖
补補 见見 规規 视視 觉覺 计計 认認 讨討 训訓 议議 记記 讲講 许許 论論 设設 访訪 证證 评評 识識 词詞 译譯 试試 话話 询詢 该該 详詳 语語 误誤
调調 谈談 负負 财財 责責 败敗 贡貢 赞贊 赶趕 跃躍 踪蹤 辞辭 迁遷 邮郵 邻鄰 针針 铁鐵 闪閃 陆陸 阶階 阳陽 隐隱 顶頂 领領 骗騙 麦麥 龄齡`
    .split(/\s+/u)
    .map((pair) => [...pair] as [string, string]);

/** Simplified characters that traditional texts use too, for another word. */
const shared = '后台里周着几据余并';

/** Characters that a text of one script does not use. */
export const foreignTo = {
  'zh-Hans': new Set(pairs.map(([, traditional]) => traditional)),
  'zh-Hant': new Set(pairs.map(([simplified]) => simplified).filter((each) => !shared.includes(each))),
} as const;
