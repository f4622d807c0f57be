/** Forms of surveys: what the reader of XLSForm says, and the page that shows a form before anything is kept. */
export const surveys = {
  // The page
  'page.title': 'Can this form be asked here?',
  'page.lede':
    'Drop a survey’s form on this page, in the field’s own format (XLSForm, as ODK and KoboToolbox use it). It shows how the form would be asked, and says of every row what is wrong with it.',
  'page.file': 'The form',
  'page.formats': 'A workbook (.xlsx, .xlsm, .xls), CSV, or Markdown tables.',
  'page.check': 'Check the form',
  'page.privacy': 'Nothing is stored: the file is read, shown, and forgotten.',
  'page.chooseFile': 'Choose a file first.',
  'page.accepted':
    '{questions, plural, one {The form can be asked: one question.} other {The form can be asked: # questions.}}',
  'page.refused':
    '{count, plural, one {The form is refused for one reason.} other {The form is refused for # reasons.}}',
  'page.refusals': 'What must change',
  'page.notices': 'What to know',
  'page.where': 'Where',
  'page.what': 'What',
  'page.rest':
    '{count, plural, one {One more like these is not shown.} other {# more like these are not shown.}} The command “paimana survey check” lists all.',
  'page.inLanguage': 'As it is asked: {language}',
  'page.noLanguage': 'As it is asked',
  'page.when': 'Asked when:',
  'page.must': 'Must be:',
  'page.from': 'Choices where:',
  'page.calculated': 'Calculated:',
  'page.required': 'must be answered',
  'page.restQuestions':
    '{count, plural, one {One more question is not shown.} other {# more questions are not shown.}}',
  'page.restChoices': '{count, plural, one {and one more} other {and # more}}',

  // The file
  'file.empty': 'The file is empty. Give a workbook (.xlsx, .xlsm, .xls), a CSV file or Markdown tables.',
  'file.tooBig': 'The file is larger than {most} MB. A form needs less: take pictures and data out of it.',
  'file.tooManySheets': 'The workbook has {found} sheets; a form has up to five, and up to {most} are read.',
  'file.tooManyRows':
    'The sheet {sheet} has more than {most} rows. Delete the empty, formatted rows below the last question.',
  'file.tooManyColumns':
    'The sheet {sheet} has more than {most} columns. Delete the empty, formatted columns after the last one in use.',
  'file.tooManyCells':
    'A sheet claims more cells than a form can have. Delete the empty, formatted rows and columns after the last ones in use.',
  'file.notAWorkbook': 'The file is a ZIP archive, but no workbook. Give the .xlsx file itself.',
  'file.locked': 'The workbook is locked with a password. Save it without one.',
  'file.bomb': 'The workbook unpacks to far more than it should. Save the sheets alone, without what they embed.',
  'file.damaged': 'The workbook is damaged and cannot be unpacked. Copy or download it again.',
  'file.entities':
    'The part {part} of the workbook declares entities, which can smuggle in other files. Save it with a spreadsheet program.',
  'file.notText': 'The file is neither a workbook nor readable text. Save it as .xlsx, or as CSV in UTF-8.',
  'file.notCsv':
    'The file is neither a workbook nor a CSV file: in line {line} a quote is opened and not closed, or stands where none can.',
  'file.noTable':
    'The file holds no table. Give a workbook with a sheet named survey, or tables whose first column names the sheets.',
  'file.noSheetName': 'Line {line} belongs to no sheet. The first column must name the sheet before its first row.',
  'file.noSurvey': 'There is no sheet named survey. The sheets are: {sheets}.',

  // Where it stands
  'place.cell': 'sheet {sheet}, row {row}, column {column}',
  'place.row': 'sheet {sheet}, row {row}',
  'place.sheet': 'sheet {sheet}',

  // What stays out
  'feature.repeat': 'repeated groups',
  'feature.loop': 'repeated groups (loops over a list)',
  'feature.media': 'pictures, sound, video and files',
  'feature.location': 'location and maps',
  'feature.entities': 'entities',
  'feature.pulldata': 'pulldata',
  'feature.externalData': 'data from other files, as with pulldata',
  'feature.lookup': 'look-ups with instance() or [conditions]',
  'feature.metadata': 'data about the device, its user or the time of answering',
  'feature.lastSaved': 'answers that the device kept from an earlier response',
  'feature.barcode': 'barcodes',
  'feature.externalApp': 'other apps on the device',
  'feature.notXPath': 'expressions that are not XPath',
  'form.outOfScope': '“{what}” asks for {feature}, which surveys here do not have. Take it out, or ask in another way.',

  // The file's oddities
  'form.formulaRead': 'The cell {cell} holds a formula. What it showed when the file was saved was read.',
  'form.formulaEmpty':
    'The cell {cell} holds a formula without a value. Open the file in a spreadsheet program and save it, or type the value.',
  'form.errorValue': 'The cell {cell} holds an error of the spreadsheet program. Type the value it should have.',
  'form.mergedCells': 'Cells are merged from {cell} on. What they hold counts for the first of them only.',
  'form.macros': 'The workbook has macros. They were neither run nor kept.',
  'form.foreignSheet':
    '{near, select, none {This sheet is no part of a form; nothing in it was read.} other {This sheet is no part of a form; nothing in it was read. Was “{near}” meant?}}',
  'form.override':
    'The character {character} makes a text read otherwise than it is stored. Delete it; the direction comes from the language.',
  'form.control': 'The control character {character} cannot be part of a text. Delete it.',

  // Columns and settings
  'form.sameColumn': 'The columns “{other}” and “{heading}” mean the same. Keep one of them.',
  'form.unknownColumn':
    '{near, select, none {XLSForm has no column “{heading}”. Correct its name, or take it out.} other {XLSForm has no column “{heading}”. Was “{near}” meant? Otherwise give it another name, such as “remarks”.}}',
  'form.remarkColumn': 'XLSForm has no column “{heading}”; it is taken for remarks, and nothing in it was read.',
  'form.missingColumn': 'The sheet needs a column “{missing}”.',
  'form.columnInert': 'The column “{heading}” is for other programs; nothing here acts on it.',
  'form.columnName':
    'No choice filter can ask for the column “{heading}”: a name has letters, digits, - _ and . only. It was not read.',
  'form.overruled': 'The column without a language stands aside for the one that names {language}.',
  'form.settingsRow': 'Only the first row under the headings of the settings counts; this one was not read.',
  'form.settingKept': 'The setting “{name}” is for other programs; it is kept for them and does nothing here.',
  'form.unknownSetting': 'XLSForm has no setting “{name}”. Was “{near}” meant?',

  // Rows
  'form.noQuestions': 'The sheet asks nothing: it has no rows under its headings.',
  'form.missingType': 'The row has a name or label but no type. Write what is asked for, such as text or integer.',
  'form.remarkRow': 'The row has no type, name or label; it is taken for a remark and was not read.',
  'form.disabled': 'The row is disabled and was left out.',
  'form.unknownType':
    'XLSForm has no type “{type}”. Common ones are text, integer, decimal, date, select_one and select_multiple.',
  'form.unknownTypeNear': 'XLSForm has no type “{type}”. Write “{suggestion}”.',
  'form.missingName': 'The row has no name. Give it one of letters, digits and _.',
  'form.badName': '“{name}” cannot be a name: it begins with a letter or _ and goes on with letters, digits, - _ or .',
  'form.reservedName': 'The name “{name}” is taken by the form itself. Use another.',
  'form.sameName': 'Another row of the same group is named “{name}”. Give each its own name.',
  'form.alikeName': 'The names “{name}” and “{other}” differ in capitals alone; some tools take them for one.',
  'form.missingLabel': 'The question “{name}” has no words. Give it a label, a hint or a calculation.',
  'form.missingCalculation': 'A row of type calculate needs a calculation.',
  'form.notClosed': 'The {structure} “{name}” begins here and never ends. Add a row “end_{structure}”.',
  'form.notOpened': 'Here a {structure} ends that is not open. Take the row out, or add “begin_{structure}” above.',

  // Choices
  'form.noSuchList': 'The choices have no list “{list}”.',
  'form.choiceWithoutList': 'The choice belongs to no list. Name one in the column list_name.',
  'form.choiceWithoutName': 'A choice of the list “{list}” has no name. Give it one.',
  'form.choiceWithoutLabel': 'The choice “{name}” of the list “{list}” has no words; its name will be shown.',
  'form.sameChoice':
    'The list “{list}” has the choice “{name}” already. Rename one, or set allow_choice_duplicates to yes.',
  'form.choiceWithSpace':
    'The choice “{name}” of the list “{list}” has a space in its name, which would make two choices of it. Use _.',
  'form.filterWithOther':
    'A list with or_other cannot be filtered. Write the choice “other” and its question yourself.',
  'form.otherWritten':
    'or_other was written out: the list “{list}” has the choice “other”, and the question “{name}” follows. Translate their words.',

  // Parameters
  'form.badParameter': '“{part}” is no parameter. Write name=value, with spaces between them.',
  'form.unknownParameter': '“{name}” is no parameter of this type. Possible: {allowed}.',
  'form.badRandomize': 'randomize must be true or false, not “{value}”.',
  'form.badSeed': "The seed “{value}” is neither a number nor a reference such as $'{'name'}'.",
  'form.seedAlone': 'A seed alone does nothing. Add randomize=true.',
  'form.badRows': '“{value}” is no number of rows. Write a whole number.',
  'form.rangeNumber': 'The parameter {name} is “{value}”, which is no number.',
  'form.rangeStep': '{name} is {value}; it must be neither 0 nor more than the range’s width of {width}.',
  'form.rangeMultiple': '{name} does not fall on a step: steps are {step} wide and begin at start.',
  'form.rangeOutside': '{name} has {value}, which is not between {start} and {end}.',
  'form.rangeLabel': 'The choice “{name}” of the list “{list}” labels a tick, so its name must be a number.',
  'form.rangeEnds': 'Without ticks only the ends can be labelled: the list “{list}” must have just {start} and {end}.',
  'form.rangeAppearance':
    'Ticks and placeholder cannot be shown with the appearance “{appearance}”. Use none, vertical or no-ticks.',
  'form.badTrigger': "“{written}” is no trigger. Write the question whose change counts, such as $'{'name'}'.",
  'form.triggerUnseen': 'Nobody can change {name}: it is calculated. A trigger must be a question that is asked.',

  // Expressions
  'form.unexpectedCharacter': 'Character {at}: “{character}” has no meaning in an expression.',
  'form.unclosedText': 'Character {at}: the text that begins here has no closing quote.',
  'form.unexpectedWord':
    'Character {at}: “{word}” cannot stand here. An operator, a bracket or a value may be missing before it.',
  'form.unexpectedEnd':
    'The expression ends too early: after character {at} something is missing, such as a value or a closing bracket.',
  'form.tooDeep': 'Character {at}: brackets are nested more than {most} deep.',
  'form.tooLong': 'The expression is longer than {most} characters.',
  'form.unknownFunction': 'Character {at}: there is no function {name}() here.',
  'form.argumentCount': 'Character {at}: {name}() takes {least} to {most} values and was given {found}.',
  'form.notANumber':
    'Character {at}: “{text}” is a text, and nothing can be calculated with it. Compare it, or use concat().',
  'form.noSelfHere':
    "Character {at}: “.” means the answer itself, which is not known yet here. Name a question, as $'{'name'}'.",
  'form.noColumnHere':
    "Character {at}: “{name}” is neither a text in quotes nor a question. Write $'{'{name}'}' or “{name}” in quotes.",
  'form.badPattern': 'Character {at}: “{pattern}” is no regular expression.',
  'form.badReference': "Character {at}: a reference is $'{'name'}', with a name between its brackets.",
  'form.noSuchName':
    '{near, select, none {Nothing in the form is named “{name}”.} other {Nothing in the form is named “{name}”. Was “{near}” meant?}}',
  'form.severalOfName': '“{name}” means two questions, {first} and {second}. Give them different names.',
  'form.noSuchPath': 'The form has no question at {path}.',
  'form.groupHasNoAnswer': '{path} is a group, and a group has no answer. Name one of its questions.',
  'form.circular': 'The answer depends on itself: {way}. Take one of these references out.',
}
