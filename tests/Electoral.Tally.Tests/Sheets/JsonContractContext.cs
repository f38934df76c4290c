using System.Text.Json.Serialization;

namespace Electoral.Tally.Tests.Sheets;

/// <summary>What a program declares that serialises without reflection.</summary>
[JsonSerializable(typeof(TallySheet))]
[JsonSerializable(typeof(RollUp))]
internal sealed partial class JsonContractContext : JsonSerializerContext;
