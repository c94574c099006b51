extension BodyModel { static let learntText = "" }
