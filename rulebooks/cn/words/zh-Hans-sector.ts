/** Gists in simplified Chinese of the rules of mainland China for sectors and zones, and of its drafts. */

const surveyResults = '属于国家秘密的测绘成果对外提供，应当按照国务院和中央军事委员会规定的审批程序办理。'
const secretOnline = '未采取规定的保密措施，不得通过互联网或者其他公共信息网络传递国家秘密。'
const workingPapers = '在境内形成的境外发行上市工作底稿应当存放在境内。'
const toAuthority = '向外国司法、监管机关提供，限于法律或者人民银行有规定的情形。'
const ownList = '该区域的负面清单列明仍须办理手续的数据。'
const hgrSupply = '境外组织、个人及其设立或者实际控制的机构不得向境外提供我国人类遗传资源。'
const bayContract = '大湾区内地九市与该特区之间订立专用标准合同即可跨境提供个人信息，不限数量；重要数据除外。'
const bayOnward = '接收方不得向大湾区以外提供；应当告知个人，提供方所在地法律要求同意的应当取得同意。'
const bayAssessment = '应当事前按三项重点内容开展个人信息保护影响评估。'
const bayFiling = '双方应当在标准合同生效之日起十个工作日内，连同承诺书分别向所属地主管机构备案。'
const bayOverdue = '合同生效后未在十个工作日内备案的，应当先行备案，再继续提供。'

export const sectors = {
  'pboc-order-2007-2': {
    'art 10': '银行办理跨境汇款，应当向境外机构提供汇款人的姓名或者名称、账号和住所。',
  },
  'pboc-notice-2011-17': {
    'art 6':
      '在境内收集的个人金融信息的存储、处理和分析应当在境内进行；除法律法规和人民银行另有规定外，不得向境外提供，出境依一般法律规定的途径办理。',
    'art 6 authority': toAuthority,
  },
  'pboc-consumer-measures-2016': {
    'art 33': '银行、支付机构在境内收集的个人金融信息的存储、处理和分析应当在境内进行，不得向境外提供。',
    'art 33 authority': toAuthority,
    'art 33 cross-border business':
      '为处理跨境业务且经当事人授权，可以向境外总公司、母公司或者分公司、子公司及业务所必需的关联机构提供。',
  },
  'nfra-data-measures-2024': {
    supply: '银行保险机构对外提供数据应当进行安全评估、告知并取得个人同意；出境的，遵守国家数据出境规定。',
  },
  'pboc-data-measures-2025': {
    regulators: '外国金融监管、司法机构要求提供的业务领域数据，非经人民银行及有关部门同意不得提供。',
    export: '重要数据出境应当通过国家安全评估，并不得超出评估范围。',
  },
  'finance-export-guide-2025': {
    scenarios: '金融机构在所列场景下提供所列数据项的个人信息，免予办理出境手续。',
  },
  'credit-reporting-regulation-2013': {
    'art 24': '征信机构在境内采集的信息的整理、保存和加工，应当在境内进行。',
    'art 24 supply': '征信机构向境外组织或者个人提供信息，应当遵守法律、行政法规和人民银行的有关规定。',
  },
  'credit-reporting-measures-2022': {
    supply: '向境外提供个人信用信息应当符合法律规定；提供企业信用信息的，应当先行审查使用者身份和用途。',
    cooperation: '与境外征信机构合作的，应当在开展业务前向人民银行报告。',
  },
  'insurance-rules-2011': {
    storage: '保险公司的业务、财务数据应当存放于境内的自有存储设备，并有异地备份。',
  },
  'overseas-listing-rules-2009': { 'art 6': workingPapers },
  'overseas-listing-rules-2023': {
    'art 3': '向境外中介机构、监管机构提供涉及国家秘密的文件，应当报批并报保密行政管理部门备案。',
    'art 4': '其他泄露后会对国家安全或者公共利益造成不利影响的文件，应当严格履行规定的程序。',
    'art 9': '在境内形成的工作底稿应当存放在境内；需要出境的，按照国家有关规定办理审批手续。',
  },
  'map-regulation-2015': {
    'art 15':
      '向社会公开的地图应当经地图审核（景区图、地铁线路图等简单地图除外）；出口地图的，应当提交审核批准文件及审图号（第二十四条）。',
    'art 34': '互联网地图服务单位存放地图数据的服务器应当设在境内。',
  },
  'surveying-law-2002': { 'art 29': surveyResults },
  'surveying-law-2017': { 'art 34': surveyResults },
  'geospatial-notice-2022': {
    export:
      '智能网联汽车采集的坐标、影像、点云等属于测绘成果，应当在境内存储；向境外提供的，应当经对外提供审批或者地图审核。',
  },
  'auto-provisions-2021': {
    'art 11': '重要数据应当依法在境内存储；确需向境外提供的，应当通过国家网信部门组织的安全评估。',
    'art 11 people': '涉及个人信息主体超过十万人的个人信息，适用同样要求（以2026版指引未另行规定者为限）。',
    'art 11 people assessed': '一般规定同样按数量要求安全评估且未予豁免的，不存在适用争议。',
    'art 12': '向境外提供重要数据，不得超出评估时明确的目的、范围、方式、种类和规模。',
    'art 13': '应当于每年12月15日前报送年度重要数据安全管理情况及向境外提供情况（第十四条）。',
  },
  'auto-export-guide-2026': {
    scenarios: '在九类场景下提供不属于重要数据的汽车数据，免予办理出境手续。',
  },
  'population-health-measures-2014': {
    'art 10 supply': '该等信息由境外他人持有并存放于境外的情形。',
    'art 10': '不得将人口健康信息在境外的服务器中存储，不得托管、租赁在境外的服务器。',
  },
  'health-data-measures-2018': {
    'art 30': '健康医疗大数据应当存储在境内安全可信的服务器上；确需向境外提供的，按照相关法律法规进行安全评估等。',
  },
  'hgr-regulation-2019': {
    'art 7': hgrSupply,
    'art 27': '人类遗传资源材料出境，应当经批准并取得出境证明。',
    'art 28': '向境外提供或者开放使用人类遗传资源信息，应当备案并提交信息备份。',
    'art 28 review': '可能影响公众健康、国家安全和社会公共利益的，应当通过安全审查。',
  },
  'hgr-interim-measures-1998': {
    'art 4': '人类遗传资源及有关信息未经许可不得出口、出境或者以其他形式对外提供。',
  },
  'biosecurity-law-2020': {
    'art 56': hgrSupply,
    'art 57': '将我国人类遗传资源信息向境外提供或者开放使用的，应当事先报告并提交信息备份。',
  },
  'hgr-rules-2023': {
    'art 36': '已批准的国际合作中，协议约定由双方使用的信息，无须单独事先报告和提交备份。',
    'art 37':
      '重要遗传家系、特定地区、五百人以上外显子组和基因组测序以及其他可能影响公众的信息资源，应当先行通过安全审查。',
  },
  'ride-hailing-measures-2016': {
    'art 27':
      '网约车平台采集的个人信息和生成的业务数据应当在境内存储和使用，期限不少于二年；除法律法规另有规定外不得外流。',
    'art 27 personal': '法律已就个人信息出境另有规定，网约车平台个人信息是否仍不得外流，本程序未予编码。',
  },
  'online-publishing-provisions-2016': {
    'art 8': '从事网络出版服务的服务器和存储设备必须存放在境内。',
  },
  'state-secrets-law-2010': {
    'art 26': secretOnline,
    'art 30': '对外交往与合作中需要提供国家秘密的，应当报批，并与对方签订保密协议。',
  },
  'state-secrets-law-2024': {
    'art 29': secretOnline,
    'art 37': '对外提供国家秘密的，应当报批（实施条例第四十四条），并与对方签订保密协议。',
  },
  'archives-law-1987': {
    'art 18': '属于国家所有的档案及其复制件，未经批准不得携运出境。',
  },
  'archives-law-2020': {
    'art 25': '属于国家所有的档案及其复制件，未经批准不得运送、邮寄、携带出境或者通过互联网传输出境。',
  },
  'dual-use-licence-measures-2005': {
    licence: '出口两用物项和技术目录所列物项和技术，无论采取何种方式，均应当取得许可证。',
  },
  'export-control-law-2020': {
    'art 12': '出口管制物项及其相关技术资料等数据（第二条），应当取得许可；明知用于危险用途的亦同。',
  },
  'dual-use-regulations-2024': {
    licence: '出口清单所列两用货物、技术、服务及其相关技术资料（第二条），应当取得商务部许可。',
  },
  'technology-export-regulation': {
    prohibited: '属于禁止出口的技术，不得出口。',
    restricted: '属于限制出口的技术，实行许可证管理；2020年8月28日起包括基于数据分析的个性化信息推送服务技术。',
    free: '属于自由出口的技术，实行合同登记管理。',
    unsorted: '尚未查明在目录中归类的技术。',
  },
  'cryptography-law-2019': {
    'art 28': '列入出口管制清单的商用密码实行出口许可；大众消费类产品所采用的商用密码不在此列。',
  },
  'commercial-cryptography-2023': {
    'art 31': '出口管制清单所列商用密码，应当申请两用物项出口许可。',
  },
  'children-provisions-2019': {
    'art 9': '收集、使用、转移、披露儿童个人信息，应当以显著、清晰的方式告知监护人并取得其同意。',
    'art 17': '向第三方转移儿童个人信息，应当自行或者委托第三方机构进行安全评估。',
  },
  'minors-regulations-2024': {
    'art 37': '处理未成年人个人信息的，应当每年进行合规审计并将情况报告网信等部门。',
  },
  'lingang-lists-2024': {
    use: '智能网联汽车、公募基金、生物医药：一般数据清单内数据经登记可以自由流动。',
  },
  'tianjin-list-2024': {
    use: '十三大类四十五子类数据须办理安全评估、标准合同或者认证；个人信息数量标准与全国一致。',
  },
  'beijing-list-2024': {
    use: '汽车（不含自动驾驶）、医药、民航、零售和现代服务、人工智能训练：二十三个场景、一百九十八个字段，部分数量标准高于全国。',
  },
  'beijing-list-2025': {
    use: '汽车、医药、民航、零售、人工智能、医疗器械、自动驾驶、贸易物流、银行：六十七个场景、六百一十二个字段，适用于全市；并可适用其他地区的清单。',
  },
  'shanghai-list-2024': {
    use: '再保险、国际航运、商贸（零售、餐饮、住宿）：六个场景、八十四个数据项；适用于区内注册并由区内出境的企业。',
  },
  'shanghai-list-2025': { use: '在2024版基础上增加气象领域，适用于全市；关键信息基础设施运营者除外。' },
  'hainan-list-2024': { use: '深海、航天、种业、旅游、免税零售：十四个场景；所列数据仍须办理手续。' },
  'zhejiang-list-2024': { use: '企业间电子商务、清算结算：八个场景、一百三十四个数据项；所列数据仍须办理手续。' },
  'guangxi-list-2025': { use: ownList },
  'jiangsu-list-2025': { use: ownList },
  'chongqing-list-2025': { use: '智能网联汽车；清单所列数据仍须办理手续。' },
  'gba-hk-guidelines-2023': {
    'art 2': bayContract,
    'art 4': bayOnward,
    'art 5': bayAssessment,
    'art 7': bayFiling,
    'art 7 overdue': bayOverdue,
  },
  'gba-mo-guidelines-2024': {
    'art 2': bayContract,
    'art 4': bayOnward,
    'art 5': bayAssessment,
    'art 7': bayFiling,
    'art 7 overdue': bayOverdue,
  },
  'draft-assessment-2017': { 'art 9': '草案：五十万人以上或者敏感领域数据出境，由主管部门评估。' },
  'draft-guidelines-2017': { annex: '草案：以附录识别重要数据。' },
  'draft-data-security-measures-2019': { 'art 28': '草案：重要数据出境前应当评估并报批。' },
  'draft-personal-assessment-2019': { 'art 3': '草案：个人信息出境一律向省级网信部门申报评估。' },
  'draft-assessment-2021': { 'art 4': '草案：评估标准，2022年办法在实质上予以采纳。' },
  'draft-network-data-2021': { 'art 37': '草案：重要数据及处理一百万人以上的处理者应当评估。' },
  'draft-provisions-2023': { 'art 5': '草案：预计一年内提供不满一万人的，免予办理手续。' },
  'draft-aviation-data-2024': { classes: '草案：航空公司、机场对数据分类分级并报送重要数据；未见正式文本。' },
  'draft-certification-2025': { 'art 4': '草案：认证条件，2025年办法在实质上予以采纳。' },
  'draft-small-handlers-2026': { notice: '草案：处理不满十万人个人信息的处理者，简化告知。' },
}
