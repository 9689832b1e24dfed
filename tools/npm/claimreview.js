// node claimreview.js URL: prints as JSON what structured-data-testing-tool
// with its Google preset finds at URL. The preset tests ClaimReview only where
// there is one, so that a page without any would pass: hence the schema, too.
const { structuredDataTest } = require('structured-data-testing-tool')
const { Google } = require('structured-data-testing-tool/presets')

const names = (tests) => tests.map((t) => t.test)

structuredDataTest(process.argv[2], { presets: [Google], schemas: ['jsonld:ClaimReview'] })
  .catch((err) => {
    if (err.type !== 'VALIDATION_FAILED') throw err
    return err.res
  })
  .then((res) => console.log(JSON.stringify({
    passed: names(res.passed), failed: names(res.failed), warnings: names(res.warnings),
  })))
  .catch((err) => {
    console.error(err)
    process.exit(1)
  })
