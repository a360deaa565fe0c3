# title: Take out of the union what one graph alone states

DELETE { GRAPH <urn:x-kg:union> { ?subject ?property ?value } }
WHERE {
  GRAPH <urn:x-kg:graph> { ?subject ?property ?value }
  FILTER NOT EXISTS {
    GRAPH ?other { ?subject ?property ?value }
    FILTER (?other NOT IN (<urn:x-kg:graph>, <urn:x-kg:union>, <urn:x-kg:staging>))
    FILTER (STRSTARTS(STR(?other), STR(<urn:x-kg:base>)))
  }
}
