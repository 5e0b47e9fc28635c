import CKernels

/// All tensors of the network, packed for the kernel.
struct NetworkWeights: Sendable {
  struct Norm: Sendable {
    let weight: FloatBuffer
    let bias: FloatBuffer
  }

  struct Layer: Sendable {
    let qkv: PackedMatrix
    let out: PackedMatrix
    let afterAttention: Norm
    let up: PackedMatrix
    let down: PackedMatrix
    let afterInner: Norm
  }

  /// The word table stays in the mapped file: a text touches few of its rows.
  let table: MappedBytes
  let tableScales: FloatBuffer
  let tableRows: Int
  let positions: FloatBuffer
  let norm: Norm
  let layers: [Layer]
  let shapes: FloatBuffer
  let tag: PackedMatrix
  let nameInner: PackedMatrix
  let name: PackedMatrix
  let arcDependent: PackedMatrix
  let arcHead: PackedMatrix
  let relationDependent: PackedMatrix
  let relationHead: PackedMatrix
  /// 257 x 256: the last row meets the constant one of the dependent's vector.
  let arcs: FloatBuffer
  let relations: RelationWeights

  init(_ tensors: TensorFile, labels: EncoderLabels) throws {
    typealias Size = EncoderDimensions
    func norm(_ name: String) throws -> Norm {
      Norm(
        weight: try tensors.floats("\(name).weight", [Size.width]),
        bias: try tensors.floats("\(name).bias", [Size.width]))
    }
    func matrix(_ name: String, _ outputs: Int, _ inputs: Int) throws -> PackedMatrix {
      PackedMatrix(
        try tensors.bytes("\(name).weight", [outputs, inputs]), outputs: outputs, inputs: inputs,
        scales: try tensors.floats("\(name).weight.scale", [outputs]),
        biases: try tensors.floats("\(name).bias", [outputs]))
    }
    tableRows = try tensors.rows("enc.word.weight")
    table = MappedBytes(
      file: tensors.file, start: try tensors.bytes("enc.word.weight", [tableRows, Size.width]))
    tableScales = try tensors.floats("enc.word.weight.scale", [tableRows])
    positions = try tensors.floats("enc.pos.weight", [Size.window, Size.width])
    self.norm = try norm("enc.ln")
    layers = try (0..<Size.layers).map { index in
      let name = "enc.layers.\(index)"
      return Layer(
        qkv: try matrix("\(name).qkv", 3 * Size.width, Size.width),
        out: try matrix("\(name).out", Size.width, Size.width),
        afterAttention: try norm("\(name).ln1"),
        up: try matrix("\(name).up", Size.inner, Size.width),
        down: try matrix("\(name).down", Size.width, Size.inner),
        afterInner: try norm("\(name).ln2"))
    }
    shapes = try tensors.floats("shape.weight", [WordShape.classes, Size.shapeWidth])
    tag = try matrix("pos_head", labels.tags.count, Size.wordWidth)
    nameInner = try matrix("ner_head.0", Size.nameWidth, Size.wordWidth)
    name = try matrix("ner_head.2", labels.names.count, Size.nameWidth)
    arcDependent = try matrix("arc_d", Size.arcWidth, Size.wordWidth)
    arcHead = try matrix("arc_h", Size.arcWidth, Size.wordWidth)
    relationDependent = try matrix("rel_d", Size.labelWidth, Size.wordWidth)
    relationHead = try matrix("rel_h", Size.labelWidth, Size.wordWidth)
    arcs = try tensors.floats("U", [Size.arcWidth + 1, Size.arcWidth])
    relations = try RelationWeights(tensors, count: labels.relations.count)
  }
}
