using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Binary;

/// <summary>https://tc39.es/ecma262/#sec-dataview-objects</summary>
internal sealed class DataViewObject(Realm realm, JsObject prototype, ArrayBufferObject buffer, int byteOffset, int? fixedByteLength)
    : BufferView(realm, prototype, buffer, byteOffset, fixedByteLength)
{
    public override string ClassName => "DataView";
}
