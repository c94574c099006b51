import Containers
import CoverageModel
import Interchange

/// Reads texts as the files of a corpus.
func read(_ files: [String: String], options: CorpusReadingOptions = CorpusReadingOptions()) -> CorpusReading {
  CorpusReader(codebook: SpringCodebook.codebook, options: options).read(
    name: "spring",
    files: files.sorted { $0.key < $1.key }.map { CorpusFile(name: $0.key, source: .bytes(Array($0.value.utf8))) })
}

/// Options with tiny blocks, so that small files are cut many times.
func smallBlocks(threads: Int = 2, plainOnly: Bool = false, blockBytes: Int = 64) -> CorpusReadingOptions {
  var options = CorpusReadingOptions()
  options.blockBytes = blockBytes
  options.threads = threads
  options.plainOnly = plainOnly
  return options
}

let itemsHeader = "item,outlet,start,length,format\n"
let attributionsHeader = "item,actor,start,end,mode,capacity,tone,gender,coder\n"
let oneItem = itemsHeader + "a1,khabar,2023-03-01T20:00:00,0:02:00,news\n"
