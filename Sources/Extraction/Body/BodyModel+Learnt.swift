extension BodyModel {
  /// The model that ships with the project, learnt by `qamtu-train`.
  package static let learnt: BodyModel = {
    guard let model = BodyModel(text: learntText) else { preconditionFailure("the shipped model cannot be read") }
    return model
  }()
}
